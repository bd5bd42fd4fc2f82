# What the shop says when it refuses something. `error-` is followed by the code of model::Reason in kebab case.

error-validation-failed = Check the marked fields.
error-unauthenticated = Sign in to continue.
error-token-expired = Your sign-in has expired. Sign in again.
error-invalid-credentials = The email address or the password is wrong.
error-mfa-required = Enter the code from your authenticator app.
error-email-taken = There is an account with this email address. Sign in, or reset your password.
error-phone-taken = This phone number belongs to another account. Use a different one.
error-account-inactive = This account is switched off. Contact support to open it again.
error-link-expired = This link has expired or was used before. Ask for a new one.
error-wrong-code = The code is wrong or has expired. Check it, or ask for a new one.
error-too-many-tries = Too many wrong tries. Wait a few minutes, then ask for a new code.
error-already-done = This was done before. Reload the page to see it.
error-conflict = This was changed in the meantime. Reload the page and try again.
error-last-superadmin = This is the only superadmin. Give the role to someone else first.
error-idempotency-key-reused = This Idempotency-Key was used for a different request. Send a new key.
error-request-in-progress = The same request is still running. Wait a moment, then try again.
error-rate-limited = { $seconds ->
    [one] Too many tries. Try again in { $seconds } second.
   *[other] Too many tries. Try again in { $seconds } seconds.
}
error-not-found = This does not exist, or is not yours to see.
error-forbidden = Your account may not do this. Ask an administrator for access.
error-busy = The shop is very busy. Nothing was changed: try again in a moment.
error-broken = Something failed on our side. Try again; if it fails again, tell support this reference: { $ref }

# What only programs meet.
error-malformed-json = The body of the request is not valid JSON.
error-unsupported-media-type = Send the body as application/json.
error-not-a-form = Send the body as multipart/form-data, with the file in the field “file”.
error-malformed-form = The body of the request is not a complete multipart form.
error-payload-too-large = This is too large. Send something smaller.
error-method-not-allowed = This address does not answer to this method.

# Said beside a field, without a full stop. `field-` is followed by the name of model::FieldProblem in kebab case.

field-required = Fill this in
field-too-short = { $min ->
    [one] Use at least { $min } character
   *[other] Use at least { $min } characters
}
field-too-long = { $max ->
    [one] Use { $max } character at most
   *[other] Use { $max } characters at most
}
field-not-an-email = Enter an email address, like name@example.com
field-not-a-phone = Enter a phone number with its country code, like +971 50 123 4567
field-not-a-number = Enter a number
field-wrong-type = This has the wrong type. Expected: { $expected }
field-not-one-of = Choose one of these: { $options }
field-out-of-range = Enter a number from { $min } to { $max }
field-negative = Enter 0 or more
field-too-precise = Use fewer decimals
field-not-a-country = Choose a country from the list
field-not-a-coordinate = Enter a latitude from -90 to 90 and a longitude from -180 to 180
field-password-too-common = Many people use this password. Choose one that is harder to guess
field-password-holds-address = Choose a password without your email address in it
field-passwords-differ = Type the same password twice
field-wrong-code = The code is wrong. Check it, or ask for a new one
field-wrong-password = The password is wrong
field-link-expired = This link has expired. Ask for a new one
field-not-allowed = This cannot be set here
field-taken = This is taken. Choose something else
field-must-be-ticked = Tick this box to continue
field-malformed = Check how this is written
field-unknown = There is no such thing. Choose another
field-no-file = Choose a file
field-too-many = { $max ->
    [one] There may be no more than { $max }
   *[other] There may be { $max } of these at most
}
field-not-a-table = This is not a table the shop can read. Save it as CSV in UTF-8, with the names of the columns in the first line
field-missing-column = The first line must name the column “{ $column }”
field-file-too-large = This file is larger than { $megabytes } MB. Choose a smaller one
field-not-a-picture = Choose a picture in the format JPEG, PNG, WebP or AVIF
field-picture-damaged = This picture is damaged or incomplete. Save it again, then choose it once more
field-picture-moves = This picture moves. Choose one that stands still
field-picture-too-large = This picture is too large. It may have { $megapixels } million pixels in all, and { $side } on each side

# In the summary above the form, where the field is named.
field-summary-line = { $label }: { $problem }
error-insufficient-stock = There are not that many left. Choose a smaller quantity.
error-invalid-transition = That step is not possible from where it stands now.
error-edited-meanwhile = Somebody changed this since you opened it. Look at what it says now, then change it again.
error-sku-taken = Another product of this store already has that SKU.
error-store-exists = This account already has a store.
error-review-exists = You have already reviewed this product. You can change your review.
error-category-in-use = Move its products and subcategories elsewhere first.
error-price-changed = A price has changed since you looked. Check the new total before you go on.
error-repriced = The total is { $total } by now. Check it before you go on.
error-shortfall = { $available ->
    [0] This is sold out.
    [one] Only one is left. Choose a smaller quantity.
   *[other] Only { $available } are left. Choose a smaller quantity.
}
error-already-paid = This is paid already.
error-not-deliverable = One of the sellers does not deliver there. Choose another address or take its things out.
error-too-many-unpaid = You have several orders that are not paid yet. Pay or cancel one of them before you place another.
error-card-declined = The card was declined. Try another one; nothing was charged.
error-insufficient-funds = There is not enough money on that card. Try another one; nothing was charged.
error-payment-failed = The payment did not go through. Nothing was charged; try again or pay another way.
field-repeated = This is there already. Each must be different.
