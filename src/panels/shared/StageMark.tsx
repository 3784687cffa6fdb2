import type { Stage } from '../../model/enumerations';
import { STAGE_SHAPES } from '../../model/stageShape';
import { Glyph } from './Glyph';

const PATHS = {
  upstream: [STAGE_SHAPES.upstream],
  midstream: [STAGE_SHAPES.midstream],
  downstream: [STAGE_SHAPES.downstream],
  service: [STAGE_SHAPES.service],
} as const;

interface StageMarkProps {
  readonly stage: Stage;
  /** Edge in px. */
  readonly size?: number;
  /** Needed where no word stands beside the mark. */
  readonly label?: string;
}

export function StageMark({ stage, size = 14, label }: StageMarkProps) {
  return <Glyph paths={PATHS[stage]} size={size} label={label} />;
}
