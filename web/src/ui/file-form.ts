/** What a route that takes one workbook is sent: a form with the file in it. */
export function fileForm(file: File) {
  const form = new FormData();
  form.append('file', file);
  return { body: { file: file.name }, bodySerializer: () => form };
}
