/**
 * The practice post of the welcome page is ours, so its markup is marked for this adapter
 * (components/welcome/practice-post.tsx) and needs no other trust.
 */
export const POST = '[data-practice="post"]';
export const NAME = '[data-practice="name"]';
export const BIO = '[data-practice="bio"]';
export const TEXT = '[data-practice="text"] > p';
export const TIME = 'time[datetime]';
/** Where the button belongs; React puts nothing else in it. */
export const ACTIONS = '[data-practice="actions"]';
