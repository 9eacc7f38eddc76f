/** A band of years of experience as printed: "3–5 years", "all levels". */
export const bandLabel = (band: string): string => (band === 'all' ? 'all levels' : `${band.replace('-', '–')} years`);

/** A band as a choice in a list that begins with "All": "All levels together" is one kind of row, not every row. */
export const bandChoice = (band: string): string => (band === 'all' ? 'All levels together' : bandLabel(band));
