# Mails about an account and its security. Each has a subject, a text, a button and a footnote: `mail-<name>-<part>`.

mail-greeting = Hello { $name },
mail-greeting-unnamed = Hello,
mail-code = Your code: { $code }
mail-link-hint = If the button does not work, open this link:
mail-footer = { $shop } sent this mail to { $email }.
mail-unsubscribe = Stop mails like this one
mail-more-lines = { $count ->
    [one] … and { $count } more thing
   *[other] … and { $count } more things
}
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

mail-product-taken-down-subject = { $product } was taken down
mail-product-taken-down-text = We have taken { $product } down: shoppers no longer see it. The reason: { $reason }
mail-product-taken-down-button = See the product
mail-product-taken-down-footnote = Change what is wrong and write to us; it stays down until we put it up again.

mail-product-put-up-subject = { $product } is up again
mail-product-put-up-text = Shoppers can see and buy { $product } again, as long as it is on sale.
mail-product-put-up-button = See the product
mail-product-put-up-footnote = Check its price and stock before the first orders come in.

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

mail-order-confirmed-subject = Your order { $order } is confirmed
mail-order-confirmed-text = Thank you. Your order { $order } over { $total } is confirmed, and the stores are getting it ready. You get a mail with each parcel that is sent.
mail-order-confirmed-button = See your order
mail-order-confirmed-footnote = Until it is shipped you can cancel it there.

mail-order-shipped-subject = A parcel of { $order } is on its way
mail-order-shipped-text = { $store } has sent a parcel of your order { $order }. What is in it, and where it is, stands on the order's page.
mail-order-shipped-button = Follow the parcel
mail-order-shipped-footnote = If it has not come two weeks after the day that was told, write to us.

mail-order-delivered-subject = { $order } has arrived
mail-order-delivered-text = What { $store } sent of your order { $order } has arrived.
mail-order-delivered-button = See your order
mail-order-delivered-footnote = If something is missing or damaged, tell the store within 14 days.

mail-order-expired-subject = { $order } was not paid in time
mail-order-expired-text = Your order { $order } was not paid in time, so we have given up what was held for it. Nothing was charged, and its things are in your cart again.
mail-order-expired-button = See your order
mail-order-expired-footnote = Order again if you still want them.

mail-order-cancelled-subject = { $order } was cancelled
mail-order-cancelled-text = Your order { $order }, or a part of it, was cancelled. Nothing was charged for it.
mail-order-cancelled-button = See what was cancelled
mail-order-cancelled-footnote = If you did not expect this, the order's page says who cancelled it and why.

mail-order-cancelled-paid-subject = { $order } was cancelled
mail-order-cancelled-paid-text = Your order { $order }, or a part of it, was cancelled. You get { $amount } back, the same way you paid.
mail-order-cancelled-paid-button = See what was cancelled
mail-order-cancelled-paid-footnote = If you did not expect this, the order's page says who cancelled it and why.

mail-order-refunded-subject = { $amount } of { $order } is on its way back
mail-order-refunded-text = We have given back { $amount } of your order { $order }, the same way you paid. Banks take up to a week to show it.
mail-order-refunded-button = See your order
mail-order-refunded-footnote = What was given back, and for what, stands on the order's page.

mail-order-to-send-subject = New order { $order }
mail-order-to-send-text = { $pieces ->
    [one] You have sold { $pieces } piece. The buyer waits for it: accept the order within two days.
   *[other] You have sold { $pieces } pieces. The buyer waits for them: accept the order within two days.
}
mail-order-to-send-button = Open the order
mail-order-to-send-footnote = Which mails you get is told in your preferences.

mail-payment-received-subject = We have your payment for { $order }
mail-payment-received-text = { $amount } for your order { $order } has arrived. The order’s page has the receipt.
mail-payment-received-button = See your order
mail-payment-received-footnote = Which mails you get is told in your preferences.

mail-payment-failed-subject = The payment for { $order } did not go through
mail-payment-failed-text = The payment for your order { $order } was turned down, and nothing was charged. Its things are held for you a while longer: try again, or pay another way.
mail-payment-failed-button = Pay now
mail-payment-failed-footnote = Your bank knows why it said no; we are not told.

mail-order-out-for-delivery-subject = { $order } arrives today
mail-order-out-for-delivery-text = A parcel of your order { $order } is with the courier and should be at your door today.
mail-order-out-for-delivery-button = Follow the parcel
mail-order-out-for-delivery-footnote = If nobody is at home, the courier leaves word of where it is.

mail-order-called-off-subject = { $order } was cancelled
mail-order-called-off-text = Your part of the order { $order }, or some pieces of it, was cancelled. Look at what is left before you pack.
mail-order-called-off-button = Open the order
mail-order-called-off-footnote = What was cancelled is back in your stock.

mail-review-new-subject = { $author } reviewed { $product }
mail-review-new-text = { $rating ->
    [one] { $author } gave { $product } { $rating } star out of 5.
   *[other] { $author } gave { $product } { $rating } stars out of 5.
}
mail-review-new-button = Read and answer
mail-review-new-footnote = A short, friendly answer helps the next shopper too.

# To staff.
mail-store-to-check-subject = { $store } asks to sell
mail-store-to-check-text = A new store, { $store }, has applied and waits for a decision.
mail-store-to-check-button = Look at the application
mail-store-to-check-footnote = Applicants were told to expect an answer within two working days.

mail-order-to-decide-subject = { $order } needs a person
mail-order-to-decide-text = Something about the money of order { $order } could not be settled by itself. Look at it and decide.
mail-order-to-decide-button = Open the order
mail-order-to-decide-footnote = You get this because you look after orders.

# What the previews of letters are filled with.
mail-sample-name = Mia
mail-sample-store = Ada’s Lamps
mail-sample-product = Desk lamp Arc
mail-sample-other = Linen napkins
mail-sample-reason = The picture shows another lamp than the text describes.
mail-sample-time = 4 March 2026, 09:00

# Text messages.

sms-code = { $minutes ->
    [one] { $code } is your { $shop } code. It works for { $minutes } minute. Give it to nobody.
   *[other] { $code } is your { $shop } code. It works for { $minutes } minutes. Give it to nobody.
}
