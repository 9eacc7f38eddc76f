/** A kind of fact: a group of the list of facts, told by what the value counts. */
export interface FactKind {
  id: string;
  title: string;
  /** Matches the units of the kind; a fact without a value has the unit "". */
  units: RegExp;
}

/** The kinds in the order of the list of facts. The first whose units match counts. */
export const FACT_KINDS: readonly FactKind[] = [
  { id: 'pay', title: 'Pay and rates', units: /^[A-Z]{3}\b/ },
  { id: 'shares', title: 'Shares and differences', units: /^%/ },
  { id: 'dates', title: 'Dates, terms and versions', units: /^(date|months?|years?)$|\bversion$/ },
  { id: 'counts', title: 'Counts', units: /./ },
  { id: 'statements', title: 'Statements without a figure', units: /^$/ },
];

/** The kind of a fact, such as "Pay and rates" for a value in "USD/year". */
export const factKindOf = ({ value, unit = '' }: { value?: unknown; unit?: string | undefined }): FactKind => {
  const counted = value === undefined ? '' : unit || 'things';
  return FACT_KINDS.find(({ units }) => units.test(counted)) as FactKind;
};
