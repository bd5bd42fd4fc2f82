# Products, categories and imports.

# In the stock log, as the reason of a change.
catalog-stock-first = First stock
catalog-stock-set = Set with the product
catalog-stock-imported = Set by an import
catalog-copy-of = { $name } (copy)

# Lists of products: what stands above, beside and below them.
catalog-categories = Categories
catalog-all = All categories
catalog-all-description = Everything on sale from independent stores, in one cart and one checkout.
catalog-results-for = Results for “{ $search }”
catalog-list-filters = Filters
catalog-list-apply = Show results
catalog-list-count = { $count ->
    [0] No products
    [one] { $count } product
   *[other] { $count } products
}
catalog-list-more-than = More than { $count } products
catalog-list-wrong = Some filters could not be read and were left out
catalog-sort = Sort by
catalog-sort-go = Sort
catalog-sort-best-match = Best match
catalog-sort-popular = Most popular
catalog-sort-price = Price, low to high
catalog-sort-price-down = Price, high to low
catalog-sort-new = Newest
catalog-sort-rating = Best rated
catalog-only = Show only
catalog-in-stock = In stock
catalog-on-sale = On sale
catalog-price = Price
catalog-price-min = Lowest price
catalog-price-max = Highest price
catalog-price-range = { $min } to { $max }
catalog-brand = Brand
catalog-rating = Rating
catalog-stars-any = Any rating
catalog-stars-up = { $stars ->
    [one] { $stars } star and up
   *[other] { $stars } stars and up
}
catalog-seller = Sold by
catalog-chip-from = From { $price }
catalog-chip-to = Up to { $price }
catalog-corrected = Showing results for “{ $corrected }”
catalog-corrected-text = Nothing fits “{ $search }” as it is written.
catalog-none-title = Nothing here
catalog-none-for = Nothing fits “{ $search }”
catalog-none-narrowed = With fewer filters there is more to see.
catalog-none-clear = Clear filters
catalog-none-searched = Check the spelling, use fewer words, or look in a category.
catalog-none-yet = The shelf is being filled. Look at what else there is.
catalog-none-popular = What others buy

# One product.
catalog-from = From
catalog-sent-by = Sent by { $store }
catalog-delivery-hint = You see the full cost, delivery included, before you sign in or pay.
catalog-sold-by = Sold by
catalog-store-rating = { $rating } out of 5 from buyers
catalog-description = Description
catalog-details = Details
catalog-sku = SKU
catalog-yes = Yes
catalog-no = No
catalog-wish = Save to wishlist
catalog-wish-remove = On your wishlist
catalog-related = Goes with it
catalog-seen = Looked at before
catalog-missing-title = This product is not on sale
catalog-missing-text = It may have sold out for good, or its address has a slip in it. Search for something like it.

# What a program is told.
catalog-said-archived = The product is in the archive now. Set its status to bring it back.
catalog-said-category-removed = The category is gone.
