import { i18n } from '#i18n';
import { withParts } from '@/components/ui/with-parts';
import { language } from '@/utils/language';
import type { Form, Section } from '@/utils/model/form';
import type { Mapping, Source } from '@/utils/model/mapping';
import { BranchRow } from './branch-row';
import { MappingRow } from './mapping-row';
import { titleOf } from './question-title';
import { branches } from './sources';

interface MappingEditorProps {
  form: Form;
  mapping: Mapping;
  reasons: Record<string, string>;
  /** Indices of the sections that a nomination visits. */
  path: number[];
  /** entryId → what is wrong with the answer. */
  gaps: Record<string, string>;
  onAnswer: (entryId: string, source: Source) => void;
}

/** Every question of the form, section by section, with what answers it; sections off the path are folded. */
export function MappingEditor({ form, mapping, reasons, path, gaps, onAnswer }: MappingEditorProps) {
  const visited = form.sections.filter((section, index) => path.includes(index) && section.questions.length);
  const passedBy = form.sections.filter(
    (section, index) => !path.includes(index) && section.questions.length,
  );
  return (
    <div className="mapping">
      {visited.map((section) => (
        <section key={section.id ?? 'first'} className="mapping-section">
          {form.sections.length > 1 && section.title && (
            <h4 className="mapping-heading" dir="auto">
              {section.title}
            </h4>
          )}
          <ol className="mapping-rows">
            {section.questions.map((question) => {
              const source = mapping[question.entryId] ?? { from: 'skip' };
              const Row = branches(question) ? BranchRow : MappingRow;
              return (
                <li key={question.entryId} className="mapping-row">
                  <Row
                    form={form}
                    question={question}
                    source={source}
                    reason={reasons[question.entryId]}
                    gap={gaps[question.entryId]}
                    onSource={(changed) => onAnswer(question.entryId, changed)}
                  />
                </li>
              );
            })}
          </ol>
        </section>
      ))}
      {passedBy.length > 0 && <PassedBy sections={passedBy} />}
    </div>
  );
}

function PassedBy({ sections }: { sections: Section[] }) {
  const list = new Intl.ListFormat(language(), { type: 'unit', style: 'short' });
  const titles = list.format(sections.map(({ title }) => title || i18n.t('options.mapping.section')));
  return (
    <details className="passed-by">
      <summary>
        {withParts(i18n.t('options.mapping.passedBy', { sections: '{sections}' }), {
          sections: <bdi>{titles}</bdi>,
        })}
      </summary>
      <p className="soft">{i18n.t('options.mapping.passedByWords')}</p>
      <ul>
        {sections.flatMap(({ questions }) =>
          questions.map((question) => (
            <li key={question.entryId} dir="auto">
              {titleOf(question)}
            </li>
          )),
        )}
      </ul>
    </details>
  );
}
