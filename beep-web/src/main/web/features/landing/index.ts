export { LandingPage } from './LandingPage';
export { Visitors } from './Visitors';
