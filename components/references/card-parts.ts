/** What not every card shows, and what one opens when it is asked to, as one script: see card-later.ts. */
export { CardMenu } from './card-menu.tsx';
export { PictureProblems } from './picture-problems.tsx';
export { RemoveReference } from './remove-reference.tsx';
