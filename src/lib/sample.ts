/** Up to this number of people the interval says more than the median. */
export const FEW = 50;

/** Whether so few people stand behind a median that its interval is printed beside it, or the row is flagged. */
export const isFew = (n: number): boolean => n <= FEW;
