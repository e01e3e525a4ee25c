import { api, type Schemas } from '../api/client';

type Narrowed = Omit<Schemas['SearchSeekersRequest'], 'text'>;

/** A page of people; what was typed about them goes in a body, never in an address. */
export async function findPeople(text: string | undefined, query: Narrowed) {
  if (text === undefined) return (await api.GET('/api/v1/seekers', { params: { query } })).data;
  return (await api.POST('/api/v1/seekers/searches', { body: { ...query, text } })).data;
}
