/** A text with its first letter large: "of those who" is "Of those who". */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
