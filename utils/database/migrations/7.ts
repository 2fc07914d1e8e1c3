import type Dexie from 'dexie';
import type { Delivery } from '../../model/delivery';
import { indexAll } from '../search/index-leads';

/**
 * Version 7: what is searched is one text a lead, in the place of blocks of words; columns hold a code for each state, not its place in
 * a list. Rows, columns and texts of all leads are made here at once, so that nothing is left to do after an update. What was sent together is a `batch`, which was called otherwise before.
 */
export function addTexts(database: Dexie): void {
  database
    .version(7)
    .stores({
      texts: 'block',
      terms: null,
      due: null,
    })
    .upgrade(async (transaction) => {
      await transaction
        .table('deliveries')
        .filter((delivery) => 'handful' in delivery)
        .modify((delivery: Delivery & { handful?: string }) => {
          delivery.batch = delivery.handful;
          delete delivery.handful;
        });
      await indexAll(transaction);
    });
}
