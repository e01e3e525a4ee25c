import { Themed } from '../ui/Themed';
import { SignInSteps } from './SignInSteps';

export const ThemedSignIn = () => (
  <Themed>
    <SignInSteps />
  </Themed>
);
