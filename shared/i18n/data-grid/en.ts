export const en = {
  selectAll: 'Select all',
  columns: 'Columns',
  earlier: 'Move “{{column}}” to the left',
  later: 'Move “{{column}}” to the right',
  resetColumns: 'Restore the original columns',
  headHint: '{{column}}: click sorts, dragging moves; Alt+arrow moves, Shift+arrow resizes',
  headHintUnsorted: '{{column}}: dragging moves; Alt+arrow moves, Shift+arrow resizes',
  filter: { remove: 'Remove the filter “{{filter}}”', value: '{{filter}}: {{value}}' },
  clearSearch: 'Clear the search',
  closeDetails: 'Close the details',
} as const
