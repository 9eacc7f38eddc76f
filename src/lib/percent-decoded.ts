/** What an address says behind its percent signs; the address itself where they stand for no letters, as in "100%". */
export function percentDecoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
