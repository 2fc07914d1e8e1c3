import type { Stage } from '@/utils/model/hosts/stage';
import { stageInWords } from './stage-words';
import './host.css';

/** Where a guest stands, as a word of its own beside where the nomination stands. */
export const StageLabel = ({ stage }: { stage: Stage }) => (
  <span className="stage-label" data-stage={stage}>
    {stageInWords(stage)}
  </span>
);
