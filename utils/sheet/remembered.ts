import { storage } from 'wxt/utils/storage';
import { z } from '../model/zod';
import { type Column, ROLES, type Role } from './columns';
import type { DayOrder } from './moments';

const item = storage.defineItem<unknown>('local:sheetColumns');

/** So many forms' sheets are remembered, the last first. */
const MOST_FORMS = 10;

const rememberedSchema = z.object({
  formId: z.string().max(200),
  roles: z.array(z.tuple([z.string().max(300), z.enum(ROLES)])).max(500),
  order: z.enum(['day-first', 'month-first']).optional(),
});
const allSchema = z.array(rememberedSchema).max(MOST_FORMS);

/** What the scout said of the columns of a form's sheets, by the key of the column, and of their dates. */
export async function rememberedFor(formId = ''): Promise<{ roles: Map<string, Role>; order?: DayOrder }> {
  const found = (await all()).find((each) => each.formId === formId);
  return { roles: new Map(found?.roles), ...(found?.order && { order: found.order }) };
}

/** Remembers it for the next sheet; columns that are not in this one stay as they were. */
export async function rememberColumns(
  formId: string | undefined,
  said: readonly Pick<Column, 'key' | 'role'>[],
  order: DayOrder | undefined,
): Promise<void> {
  const before = await rememberedFor(formId);
  for (const { key, role } of said) before.roles.set(key, role);
  const roles = [...before.roles].slice(-500);
  const now = { formId: formId ?? '', roles, order: order ?? before.order };
  const others = (await all()).filter((each) => each.formId !== now.formId);
  await item.setValue([now, ...others].slice(0, MOST_FORMS));
}

async function all() {
  const stored = allSchema.safeParse(await item.getValue());
  return stored.success ? stored.data : [];
}
