import { STAGES } from '@/utils/model/hosts/stage';
import { stageInWords } from './stage-words';

/** The stages as options of a `<select>`. */
export const StageOptions = () =>
  STAGES.map((stage) => (
    <option key={stage} value={stage}>
      {stageInWords(stage)}
    </option>
  ));
