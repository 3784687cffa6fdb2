import type { FollowUp } from './enumerations';
import type { GlyphPath } from './verdictGlyph';

/** How an arc to a target says the follow-up: on the map and in the legend. */
export interface FollowUpLine {
  readonly widthPx: number;
  /** Dash and gap in widths of the line; [0, 0] is solid. */
  readonly dash: readonly [number, number];
  readonly token: string;
}

/** A firm that is on no shortlist is drawn as one that was not contacted. */
export const FOLLOW_UP_LINE: Readonly<Record<FollowUp, FollowUpLine>> = {
  not_contacted: { widthPx: 1, dash: [4, 4], token: 'ink-3' },
  contacted: { widthPx: 1.25, dash: [0, 0], token: 'ink-2' },
  negotiating: { widthPx: 2.25, dash: [0, 0], token: 'ink-2' },
  signed: { widthPx: 2.25, dash: [0, 0], token: 'ink-2' },
};

/** The line as a glyph. */
export function followUpGlyph(followUp: FollowUp): readonly GlyphPath[] {
  const { widthPx, dash, token } = FOLLOW_UP_LINE[followUp];
  const line = { d: 'M0 8H16', stroke: token, width: widthPx };
  return [dash[0] === 0 ? line : { ...line, dash: [3, 2] }];
}
