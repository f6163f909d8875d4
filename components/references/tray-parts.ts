/** Everything that a tray with nothing in it can do without, as one script: see tray-later.ts. */
export { FixAll } from './fix-all.tsx';
export { TrayCards } from './tray-cards.tsx';
export { UnseenAddresses } from './unseen-addresses.tsx';
