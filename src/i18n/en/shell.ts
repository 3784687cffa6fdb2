import type { shell as zh } from '../zh-CN/shell';

export const shell: typeof zh = {
  hints: {
    title: 'Hints',
    first:
      'Choose chain, node and region on the left; map and figures follow. A second click on a region drills in.',
    second: 'Click a figure for its definition, a mark for its details; Esc goes back.',
    third: 'Bring your own list in “Data”: no file leaves this machine.',
    close: 'Got it',
  },
  shortlistSource: 'Shortlist kept on this machine',
  embeddedSet: 'Embedded data',
};
