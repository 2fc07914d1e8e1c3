import { measureTimeline, spent } from './timeline.ts';

console.log(await measureTimeline());
console.log(
  Object.entries(spent)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 25)
    .map(([n, m]) => `${n} ${m.toFixed(2)}`)
    .join('\n'),
);
