import { problemsIn } from '#src/schemas/problems.ts';
import type { Rule } from '../rule.ts';

export const fieldsReadable: Rule = {
  id: 'fields-readable',
  truth: 'The fields of every file are valid YAML.',
  *check({ files }) {
    for (const { file, fields } of files) for (const finding of fields.findings) yield { ...finding, file };
  },
};

export const fieldsValid: Rule = {
  id: 'fields-valid',
  truth: 'Every file has the fields its collection asks for, and no others.',
  *check({ files }) {
    for (const { file, fields, schema } of files) {
      if (fields.findings.length > 0) continue;
      for (const { path, at, message, fix } of problemsIn(schema, fields.data))
        yield {
          rule: 'fields-valid',
          severity: 'error',
          file,
          ...(at === 'key' ? fields.keyAt(path) : fields.valueAt(path)),
          message,
          fix,
        };
    }
  },
};
