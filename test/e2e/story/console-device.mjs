/** Every row the device keeps, by store; what is encrypted stays so. */
export const keptRows = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('shanggang');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          const reading = opening.result.transaction(names);
          const rows = {};
          for (const name of names)
            reading.objectStore(name).getAll().onsuccess = ({ target }) => (rows[name] = target.result);
          reading.oncomplete = () => {
            opening.result.close();
            resolve(rows);
          };
        };
      }),
  );

/** How many rows each store of the device holds. */
export const onDevice = async (page) =>
  Object.fromEntries(Object.entries(await keptRows(page)).map(([name, rows]) => [name, rows.length]));
