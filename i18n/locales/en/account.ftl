# Joining, signing in, and one's own account.

account-nav-profile = Profile
account-nav-addresses = Addresses
account-nav-security = Security
account-nav-preferences = Preferences

account-email = Email address
account-name = Full name
account-first-name = First name
account-last-name = Last name
account-phone = Phone
account-password = Password
account-current-password = Current password
account-new-password = New password
account-code = Code
account-continue = Continue
account-save = Save
account-cancel = Cancel
account-edit = Edit
account-change = Change
account-send-again = Send a new code

# Signing in

account-sign-in-title = Sign in
account-forgot-link = Forgot it?
account-new-here = New here?
account-second-step-title = Enter your code
account-second-step-lead = Open your authenticator app and enter the code it shows for this shop.
account-second-step-code = Code
account-second-step-hint = Without your phone, enter one of your recovery codes.

# Joining

account-step = Step { $step } of { $of }
account-register-title = Create your account
account-register-email-hint = We mail a code to this address.
account-have-one = Already have an account?
account-confirm-title = Check your mail
account-confirm-lead = We sent a code to { $email }. It works for one hour.
account-code-hint = Six digits. Look in the spam folder if it does not arrive.
account-confirm-address = Confirm address
account-wrong-address = Wrong address?
account-change-address = Use another one
account-details-title = About you
account-password-hint = At least 10 characters. A few words in a row are good.
account-sells = I want to sell here
account-sells-hint = You can open a store right after this.

# Passwords

account-forgot-title = Reset your password
account-forgot-lead = We mail you a link to choose a new one.
account-forgot-send = Send link
account-forgot-sent-title = Check your mail
account-forgot-sent-text = If the address has an account, a link is on its way. It works once, for one hour.
account-remembered = Remembered it?
account-reset-title = Choose a new password
account-reset-lead = All your devices are signed out when you save it.
account-reset-expired = Link too old?
account-save-password = Save password
account-change-password = Change password
account-change-password-lead = Your other devices are signed out when you save it.

# Proving an address

account-verify-title = Confirm your email address
account-unverified-title = Confirm your email address
account-unverified-text = Orders and receipts go to { $email }. Confirm that it is yours.
account-unverified-send = Send code
account-unverified-enter = Enter a code

# Profile

account-personal = Personal details
account-email-change-hint = A new address has to be confirmed. The old one is told.
account-verified = Confirmed
account-not-verified = Not confirmed
account-no-phone = No phone yet. Couriers call it when they cannot find you.
account-add-phone = Add a phone
account-remove-phone = Remove phone
account-phone-title = Your phone
account-phone-lead = We send a code by text message.
account-phone-hint = With the country code, like +49 151 12345678
account-send-code = Send code
account-phone-confirm-title = Enter the code
account-phone-confirm-lead = We sent it to { $phone }. It works for ten minutes.
account-phone-code-hint = Six digits
account-confirm-phone = Confirm phone

# Security

account-password-text = Use one that you use nowhere else.
account-two-step = Two-step sign-in
account-two-step-on = On
account-two-step-off-text = Off. With it, nobody can sign in with your password alone.
account-two-step-turn-on = Turn on
account-two-step-turn-off = Turn off two-step sign-in
account-two-step-set-up = Set up two-step sign-in
account-two-step-lead = It takes two minutes and an app on your phone.
account-two-step-app = Install an authenticator app, if you have none.
account-two-step-scan = Scan this picture with the app.
account-two-step-key = Or type this key:
account-two-step-code = Code the app shows
account-recovery-left = { $count ->
    [0] You have no recovery code left.
    [one] You have { $count } recovery code left.
   *[other] You have { $count } recovery codes left.
}
account-recovery-new = Make new recovery codes
account-recovery-title = Your recovery codes
account-recovery-lead = Each one opens your account once when your phone is not at hand.
account-recovery-once = Save them now
account-recovery-once-text = They are shown this once. Print them, or keep them in a password manager.
account-recovery-done = I have saved them
account-devices = Devices
account-devices-text = Where you are signed in now.
account-this-device = This device
account-device-browser = Browser
account-device-api = API
account-device-seen = { $kind }, seen { $time }
account-sign-out-device = Sign out { $device }
account-sign-out-everywhere = Sign out everywhere

# Addresses

account-address-add = Add address
account-address-edit = Edit address
account-address-edit-one = Edit { $name }
account-address-none-title = No address yet
account-address-none-text = Save one and checkout gets shorter.
account-address-default = Default
account-address-make-default = Make default
account-address-remove = Remove { $name }
account-recipient = Recipient
account-country = Country
account-country-choose = Choose a country
account-street = Street and number
account-street2 = Apartment, floor, company
account-zip = Postal code
account-city = City
account-state = State or region
account-address-phone-hint = For the courier
account-address-label = Name of this address
account-address-label-hint = Home, work …
account-address-use-default = Use as default

# Preferences

account-preferences-look = Language and look
account-notifications = Notifications
account-notifications-text = Messages about security always come. Text messages go to your confirmed phone number.
account-channel-email = Email
account-channel-sms = SMS
account-channel-push = Push
account-channel-inapp = In the shop
account-event-order-created = Order received
account-event-order-status-updated = Order on its way
account-event-order-cancelled = Order cancelled
account-event-order-needs-action = Order needs a decision (staff)
account-event-payment-succeeded = Payment received
account-event-payment-failed = Payment failed
account-event-payment-refunded = Money returned
account-event-product-stock-low = Low stock
account-event-review-created = New review (stores)
account-event-vendor-applied = A store applied (staff)
account-event-vendor-approved = Store approved

# Said after something was done

account-said-welcome = Welcome, { $name }
account-said-signed-out = Signed out
account-said-signed-out-everywhere = Signed out on all devices
account-said-password-reset = Password saved. Sign in with it.
account-said-password-changed = Password saved
account-said-email-verified = Address confirmed
account-said-phone-verified = Phone confirmed
account-said-mail-sent = Code sent
account-said-saved = Saved
account-said-device-signed-out = Device signed out
account-said-two-step-off = Two-step sign-in is off
account-said-address-removed = Address removed
