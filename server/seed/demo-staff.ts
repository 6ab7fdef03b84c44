/** The demo practice's sign-in name; its password is made anew on each machine. */
export const demoStaffEmail = 'frontdesk@brightsmile.example';
