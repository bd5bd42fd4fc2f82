# Pages that stand in for another one.

page-not-found-title = Page not found
page-not-found-text = Check the address, or search the shop.
page-forbidden-title = Not open to you
page-forbidden-text = Your account may not see this page. Sign in with another one, or ask an administrator for access.
page-rate-limited-title = Too many requests
page-rate-limited-text = { $seconds ->
    [one] Wait { $seconds } second, then load the page again.
   *[other] Wait { $seconds } seconds, then load the page again.
}
page-broken-title = Something failed on our side
page-broken-text = Load the page again. If it fails again, tell support this reference: { $ref }
page-busy-title = The shop is very busy
page-busy-text = Your cart is safe. Try again in a moment.
page-go-home = Go to the home page
