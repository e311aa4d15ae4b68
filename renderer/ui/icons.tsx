/** Our own line icons on a 20-unit grid; drawn with the colour of the text around them. */
const shapes = {
  today: 'M4 6.5h12v9.5H4zM4 9.5h12M7 4v3M13 4v3',
  people:
    'M8 10a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 10M3.4 16c.3-2.6 2.2-4 4.6-4s4.3 1.4 4.6 4M12.8 5.2a2.4 2.4 0 0 1 0 4.6M14.4 12.4c1.3.6 2.1 1.8 2.3 3.6',
  network:
    'M10 7.6a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2M4.9 16.4a2 2 0 1 0 0-4 2 2 0 0 0 0 4M15.1 16.4a2 2 0 1 0 0-4 2 2 0 0 0 0 4M9 7.4l-3 5.2M11 7.4l3 5.2M7 14.4h6',
  packets: 'M3.5 5.5h13v9h-13zM3.8 6l6.2 4.8L16.2 6',
  settings:
    'M4 6.5h6.5M14 6.5h2M4 13.5h2M9.5 13.5H16M12.2 8.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4M7.8 15.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4',
  lock: 'M5.5 9h9v7h-9zM7.2 9V6.8a2.8 2.8 0 0 1 5.6 0V9',
  search: 'M9 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10M12.7 12.7 16.5 16.5',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  check: 'M4.5 10.5l3.6 3.6 7.4-8',
  chevronDown: 'M5.5 8l4.5 4.5L14.5 8',
  chevronRight: 'M8 5.5l4.5 4.5L8 14.5',
  chevronLeft: 'M12 5.5L7.5 10l4.5 4.5',
  up: 'M10 15.5v-11M5.5 9L10 4.5 14.5 9',
  down: 'M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  edit: 'M4 16l.8-3.4 8.3-8.3 2.6 2.6-8.3 8.3zM11.5 5.9l2.6 2.6',
  print: 'M6 8V4h8v4M6 13.5H4V8h12v5.5h-2M6 12h8v4.5H6z',
  save: 'M10 4v8.5M6.5 9.5L10 13l3.5-3.5M4.5 16h11',
  open: 'M4 15.5v-10h4l1.5 2H16v8zM4 9.5h12',
  bin: 'M5 6h10M8 6V4.2h4V6M6.2 6l.6 10h6.4l.6-10M8.7 8.5v5M11.3 8.5v5',
  undo: 'M4.5 8h7.2a3.8 3.8 0 0 1 0 7.6H7M7.5 5l-3 3 3 3',
  eye: 'M2.8 10c1.8-3 4.2-4.6 7.2-4.6s5.4 1.6 7.2 4.6c-1.8 3-4.2 4.6-7.2 4.6S4.6 13 2.8 10M10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4',
  eyeOff:
    'M4 4l12 12M8 5.7c.6-.2 1.3-.3 2-.3 3 0 5.4 1.6 7.2 4.6-.6 1-1.2 1.8-2 2.5M5.3 7.1A11 11 0 0 0 2.8 10c1.8 3 4.2 4.6 7.2 4.6 1 0 2-.2 2.900-.6M8.500 8.500a2.200 2.200 0 0 0 3 3',
  info: 'M10 16.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13M10 9.300v4M10 6.700h.01',
  attention: 'M10 3.800l6.800 12H3.200zM10 8.500v3.500M10 13.900h.01',
  note: 'M5 3.800h7l3 3v9.400H5zM7.500 8.500h5M7.500 11h5M7.500 13.500h3',
  plan: 'M5 16c0-3.500 10-3 10-7s-6-3-6-5M5 16.500h.01M9 3.800h.01M5 16a.8.8 0 1 0 0 .01',
  phone:
    'M5 4h2.600l1.300 3.400-1.700 1.200c.8 1.800 2.200 3.200 4 4l1.200-1.700L15.800 12.200v2.600c0 .7-.6 1.200-1.300 1.200C8.700 15.700 4.300 11.300 4 5.300 4 4.600 4.400 4 5 4z',
  key: 'M7 13.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6M9.800 9.700l6.200-3M13.500 8l1.200 2.300',
  drop: 'M10 3.500v8M6.800 8.500L10 11.700l3.200-3.200M3.500 12v4h13v-4',
  help: 'M10 16.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13M8.200 8.300c0-1.100.8-1.800 1.900-1.800s1.800.7 1.800 1.600c0 1.500-1.900 1.500-1.900 3M10 13.500h.01',
  person:
    'M10 9.800a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4.500 16.500c.4-3 2.600-4.700 5.500-4.700s5.100 1.700 5.500 4.700',
  drag: 'M8 5.500h.01M12 5.500h.01M8 10h.01M12 10h.01M8 14.500h.01M12 14.500h.01',
} as const;

export type IconName = keyof typeof shapes;

/** A decorative icon; the control around it carries the name. `size` in pixels. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  const dotted = name === 'more' || name === 'drag';
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={dotted ? 2.4 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
