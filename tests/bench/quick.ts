/** `npm run bench -- --quick`: every part once and with little, to see that it still measures; the figures stand for nothing. */
export const QUICK = process.argv.includes('--quick');

/** How much of something a part takes: as a rule, and when it is to be quick. */
export const sized = (whole: number, quick: number): number => (QUICK ? quick : whole);
