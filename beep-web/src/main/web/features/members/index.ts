export { hearOfMembers } from './events';
export { MemberList } from './MemberList';
export { readMember } from './newMember';
export { membersQuery, rolesQuery, usePerson } from './queries';
