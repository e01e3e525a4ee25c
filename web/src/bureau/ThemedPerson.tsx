import { Themed } from '../ui/Themed';
import { PersonPanel } from './PersonPanel';

/** The panel of the desks on a phone's screen, with what it is built of: fetched when a person is opened. */
export const ThemedPerson = ({ seekerId }: { seekerId: string }) => (
  <Themed>
    <PersonPanel seekerId={seekerId} />
  </Themed>
);
