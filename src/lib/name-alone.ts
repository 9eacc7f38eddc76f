/** The name of a publication without its agency: "Field Guide" of "Bolder Apps Field Guide"; nothing where it does not begin so. */
export const nameAlone = ({ name, agency }: { name: string; agency: string }): string | undefined =>
  name.startsWith(`${agency} `) ? name.slice(agency.length + 1) : undefined;
