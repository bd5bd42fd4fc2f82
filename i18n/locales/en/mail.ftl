# Mails about an account and its security. Each has a subject, a text, a button and a footnote: `mail-<name>-<part>`.

mail-greeting = Hello { $name },
mail-greeting-unnamed = Hello,
mail-code = Your code: { $code }
mail-link-hint = If the button does not work, open this link:
mail-footer = { $shop } sent this mail to { $email }.
mail-footer-security = Mails about the security of your account cannot be switched off.

# The first step of registration.
mail-register-subject = { $code } is your code for { $shop }
mail-register-text = Enter this code to create your account, or use the button.
mail-register-button = Create account
mail-register-footnote = { $minutes ->
    [one] The code and the button work for { $minutes } minute. If you did not ask for them, ignore this mail.
   *[other] The code and the button work for { $minutes } minutes. If you did not ask for them, ignore this mail.
}

# Registration with an address that has an account.
mail-address-taken-subject = You already have an account
mail-address-taken-text = Someone, probably you, tried to create an account with this address. It has one: sign in, or reset the password if you forgot it.
mail-address-taken-button = Sign in
mail-address-taken-footnote = If it was not you, there is nothing to do. Nobody learned that you have an account.

# An address to be verified.
mail-verify-subject = Confirm your email address
mail-verify-text = Enter this code to confirm your email address, or use the button.
mail-verify-button = Confirm address
mail-verify-footnote = { $minutes ->
    [one] The code and the button work for { $minutes } minute. If you did not ask for them, ignore this mail.
   *[other] The code and the button work for { $minutes } minutes. If you did not ask for them, ignore this mail.
}

mail-password-reset-subject = Reset your password
mail-password-reset-text = Use the button to choose a new password.
mail-password-reset-button = Choose new password
mail-password-reset-footnote = { $minutes ->
    [one] The button works once, for { $minutes } minute. If you did not ask for it, ignore this mail: your password stays as it is.
   *[other] The button works once, for { $minutes } minutes. If you did not ask for it, ignore this mail: your password stays as it is.
}

mail-password-changed-subject = Your password was changed
mail-password-changed-text = Your password was changed on { $time }. All your other devices were signed out.
mail-password-changed-button = Reset password
mail-password-changed-footnote = If it was not you, reset your password now.

mail-new-device-subject = New sign-in to your account
mail-new-device-text = Your account was opened on a device we had not seen before: { $device }, on { $time }.
mail-new-device-button = See your devices
mail-new-device-footnote = If it was not you, sign that device out and change your password now.

# To the old address, after a new one was confirmed.
mail-address-changed-subject = Your email address was changed
mail-address-changed-text = Your account now uses { $email }. This address no longer gets its mails.
mail-address-changed-button = Get help
mail-address-changed-footnote = If it was not you, contact support now.

mail-two-step-on-subject = Two-step sign-in is on
mail-two-step-on-text = From now on, signing in takes your password and a code from your authenticator app.
mail-two-step-on-button = See security settings
mail-two-step-on-footnote = Keep your recovery codes where you find them without your phone. If it was not you, change your password now.

mail-two-step-off-subject = Two-step sign-in is off
mail-two-step-off-text = From now on, signing in takes your password only.
mail-two-step-off-button = See security settings
mail-two-step-off-footnote = If it was not you, change your password and switch two-step sign-in on again.

mail-recovery-code-used-subject = A recovery code was used
mail-recovery-code-used-text = { $left ->
    [0] Your account was opened with a recovery code on { $time }. It was the last one: make new codes now.
    [one] Your account was opened with a recovery code on { $time }. You have { $left } code left.
   *[other] Your account was opened with a recovery code on { $time }. You have { $left } codes left.
}
mail-recovery-code-used-button = Make new codes
mail-recovery-code-used-footnote = If it was not you, change your password and make new codes now.

# To whoever keeps a store.
mail-stock-low-subject = Little left of { $product }
mail-stock-low-text = { $left ->
    [0] { $product } is sold out: nothing of it can be bought now. Fill it up to go on selling it.
    [one] Only { $left } piece of { $product } can still be bought. Fill it up soon to go on selling it.
   *[other] Only { $left } pieces of { $product } can still be bought. Fill it up soon to go on selling it.
}
mail-stock-low-button = See stock
mail-stock-low-footnote = You set for each product how much counts as little. Which mails you get is told in your preferences.

mail-store-applied-subject = We have your application for { $store }
mail-store-applied-text = Your application for { $store } has arrived. A person looks at it, usually within two working days, and you get a mail as soon as it is decided.
mail-store-applied-button = See your application
mail-store-applied-footnote = You can prepare your products in the meantime. Nobody sees them before the store opens.

mail-store-approved-subject = { $store } is open
mail-store-approved-text = Your store { $store } was approved. What you put on sale from now on can be bought.
mail-store-approved-button = Go to your store
mail-store-approved-footnote = Which mails you get is told in your preferences.

mail-store-open-again-subject = { $store } is open again
mail-store-open-again-text = Your store { $store } may sell again. What was on sale before can be bought at once.
mail-store-open-again-button = Go to your store
mail-store-open-again-footnote = Check prices and stock before the first orders come in.

mail-store-rejected-subject = { $store } could not be approved
mail-store-rejected-text = Your application for { $store } was turned down. The reason: { $reason }
mail-store-rejected-button = Change and apply again
mail-store-rejected-footnote = What you wrote is kept. Change what the reason names and send it again.

mail-store-suspended-subject = { $store } was suspended
mail-store-suspended-text = Your store { $store } may not sell for now, and its products are no longer shown. The reason: { $reason }
mail-store-suspended-button = See your store
mail-store-suspended-footnote = Orders that were placed before still have to be delivered.

# Text messages.

sms-code = { $minutes ->
    [one] { $code } is your { $shop } code. It works for { $minutes } minute. Give it to nobody.
   *[other] { $code } is your { $shop } code. It works for { $minutes } minutes. Give it to nobody.
}
