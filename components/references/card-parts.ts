/** What a card opens when it is asked to, as one script: see card-later.ts. */
export { CardMenu } from './card-menu.tsx';
export { RemoveReference } from './remove-reference.tsx';
