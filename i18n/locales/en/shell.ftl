# What surrounds every page of the shop.

shell-page-title = { $title } – { $shop }
shell-error-title = Error: { $title }
shell-skip = Skip to content
shell-home = { $shop }, home page
shell-menu = Menu
shell-close-menu = Close menu
shell-categories = Categories
shell-all-categories = All categories

shell-search-label = Search the shop
shell-search-placeholder = Search products, brands and stores
shell-search-button = Search

shell-cart-count = { $count ->
    [0] Cart, empty
    [one] Cart, { $count } item
   *[other] Cart, { $count } items
}
shell-bell-count = { $count ->
    [0] Notifications, nothing new
    [one] Notifications, { $count } new
   *[other] Notifications, { $count } new
}
shell-account = Account
shell-sign-in = Sign in
shell-sign-out = Sign out
shell-create-account = Create account
shell-admin = Administration
shell-my-store = My store
shell-sell = Sell with us

shell-language = Language
shell-currency = Currency
shell-theme = Theme
shell-theme-light = Light
shell-theme-dark = Dark
shell-theme-system = As the device

shell-footer-shop = Shop
shell-footer-all-products = All products
shell-footer-stores = Stores
shell-footer-api = API for programs
shell-footer-company = Company

shell-messages = Messages
shell-close-message = Close message
