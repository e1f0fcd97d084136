/** What most people come with, and the kind of page it becomes. */
export const shareSteps = [
  { collection: 'lessons', what: 'Something happened', how: 'Good, bad or nearly. A few lines are enough.' },
  { collection: 'reflections', what: 'We met to reflect', how: 'Before, during or after the work, while it is fresh.' },
  { collection: 'case-studies', what: 'We tried something', how: 'What you did and what you saw, told whole.' },
] as const;
