import { readSettings, type Settings, watchSettings } from '@/utils/settings';
import { useWatched } from './use-watched';

/** The settings as they are now, in every context; undefined until they are read. */
export const useSettings = (): Settings | undefined => useWatched(readSettings, watchSettings);
