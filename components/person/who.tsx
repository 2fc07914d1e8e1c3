import { leadInWords } from '@/utils/leads/same-person/words';

/** A lead within a sentence, which may run the other way than its name. */
export function Who({ name, accounts }: { name: string; accounts: string }) {
  return <bdi>{leadInWords(name, accounts)}</bdi>;
}
