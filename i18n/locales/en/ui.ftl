# Words of the components themselves, on every page.

ui-optional = (optional)
ui-error-summary-title = There is a problem
ui-close = Close
ui-loading = Loading
ui-search = Search
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
ui-preferences = Language and display
ui-account-menu = Account of { $name }

# Said by the script that sends forms, and by what it shows.
ui-offline = The shop could not be reached. Check your connection and send the form again.
ui-failed = Something went wrong on our side. Send the form again in a moment.
ui-uploading = Sending files
ui-show-password = Show password

# Goods in lists and on their page.
ui-stock-enough = In stock
ui-stock-few = { $count ->
    [one] Only { $count } left
   *[other] Only { $count } left
}
ui-stock-none = Sold out
ui-chips = Filters in use
ui-chip-remove = Remove filter { $filter }
ui-chips-clear = Clear all
ui-facet-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
ui-facet-from = From ({ $currency })
ui-facet-to = To ({ $currency })
ui-option-choose = Choose one
ui-viewer-pictures = Pictures
ui-viewer-show = Picture { $place } of { $count }
ui-viewer-enlarge = Open picture { $place } of { $count } in full size: { $alt }
ui-rating-alone = { $rating } out of 5 stars
ui-store-products = { $count ->
    [one] { $count } product
   *[other] { $count } products
}
ui-suggestions = Suggestions
ui-suggestions-products = Products
ui-suggestions-brands = Brands
ui-suggestions-stores = Stores
ui-card-add = Add { $name } to the cart
ui-card-choose = Choose options of { $name }
ui-quantity = Quantity
ui-stepper = Quantity of { $name }
ui-stepper-less = One { $name } less
ui-stepper-more = One { $name } more
ui-stepper-none = Remove { $name }
ui-stepper-set = Update
ui-done = Done:
