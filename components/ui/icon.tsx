/** Drawn here, 24 by 24, in the current colour. Decoration only: the words stand beside it. */
const PATHS = {
  saved: 'M6 3.5h12v17l-6-4.5-6 4.5z',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  sending: 'M12 19.5V5M6 11l6-6 6 6',
  done: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8 12.3l2.8 2.7L16 9.5',
  alert: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.8v5M12 16v.1',
  look: 'M12 4 2.8 19.8h18.4zM12 10v4.5M12 17v.1',
  held: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9.8 9v6M14.2 9v6',
  unknown:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9.7 9.8a2.4 2.4 0 1 1 3.3 2.2c-.7.3-1 .7-1 1.5M12 16.3v.1',
  note: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.2M12 7.8v.1',
  form: 'M6 3.5h12v17H6zM9 8.5h6M9 12h6M9 15.5h3',
  back: 'M19 12H5M11 6l-6 6 6 6',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  open: 'M13.5 4.5h6v6M19.5 4.5 11 13M17.5 14v5.5h-13v-13H10',
  remove: 'M4.5 6.5h15M9.5 6.5v-3h5v3M6.5 6.5l1 14h9l1-14',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20 20',
  options:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM9 14.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  more: 'M6 9.5l6 6 6-6',
  add: 'M12 5v14M5 12h14',
  check: 'M5.5 12.5l4.5 4.5 9-10',
  panel: 'M4 5h16v14H4zM14 5v14',
  keys: 'M3.5 6.5h17v11h-17zM7 10v.1M10.3 10v.1M13.6 10v.1M17 10v.1M8 14h8',
  sheet: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  lock: 'M6 10.5h12v9.5H6zM8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3',
} as const;

export type IconName = keyof typeof PATHS;

/** What points along the line of writing points the other way where that runs from right to left. */
const MIRRORED: readonly IconName[] = ['back', 'open', 'panel'];

/** A line icon that no screen reader hears. `size` in CSS pixels. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={MIRRORED.includes(name) ? 'icon-mirrored' : undefined}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
