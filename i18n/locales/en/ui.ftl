# Words of the components themselves, on every page.

ui-optional = (optional)
ui-error-summary-title = There is a problem
ui-close = Close
ui-loading = Loading
ui-pick = Select
ui-actions = Actions
ui-pages = Pages
ui-previous = Previous
ui-next = Next
ui-page-of = Page { $page } of { $pages } ({ $total ->
    [one] 1 result
   *[other] { $total } results
})
ui-price-now = Now
ui-price-before = Before
ui-price-saving = Save { $percent }%
ui-rating = { $rating } out of 5 stars, { $count ->
    [one] 1 review
   *[other] { $count } reviews
}
ui-rating-none = No reviews yet
ui-chart-table = Show as table
ui-chart-empty = No figures for this time
ui-breadcrumbs = You are here
ui-skip = Skip to content
ui-search-label = Search products
ui-preferences = Language and display
ui-language = Language
ui-theme = Theme
ui-theme-system = Like the device
ui-theme-light = Light
ui-theme-dark = Dark
ui-currency = Currency
ui-account-menu = Account of { $name }
ui-sign-out = Sign out
ui-cart = Cart, { $count ->
    [0] empty
    [one] 1 item
   *[other] { $count } items
}
ui-categories = Categories
ui-menu = Menu
