/** A band of years of experience as printed: "3–5 years", "all levels". */
export const bandLabel = (band: string): string => (band === 'all' ? 'all levels' : `${band.replace('-', '–')} years`);
