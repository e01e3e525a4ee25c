export const views = {
  save: 'Save view',
  name: 'Name',
  shared: 'For everybody of the organisation',
  remove: 'Remove the view “{{name}}”',
};
