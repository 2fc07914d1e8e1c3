import { i18n } from '#i18n';
import type { Stage } from '@/utils/model/hosts/stage';

/** "Shortlisted"; without a stage, that there is none. */
export const stageInWords = (stage: Stage | undefined): string => i18n.t(`stage.is.${stage ?? 'none'}`);
