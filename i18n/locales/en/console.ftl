# The console of a store: products, stock, reviews, figures, the store itself.

console-places = Places of the console
console-home = Home
console-goods = Goods
console-products = Products
console-inventory = Inventory
console-import = Import and export
console-shoppers = Shoppers
console-reviews = Reviews
console-analytics = Analytics
console-store = Store
console-profile = Store profile
console-places-of-goods = Places

console-pending-title = Your application is being read
console-pending-text = You can prepare products now. Shoppers see them as soon as the store is approved.
console-rejected-title = Your application was not approved
console-rejected-text = You can go on preparing products. Shoppers see them once the store is approved.
console-suspended-title = Your store is suspended
console-suspended-text = Shoppers do not see your products. You can still change them; what was ordered before must be delivered.

console-save = Save
console-create = Add product
console-cancel = Cancel
console-edit = Edit
console-view = See as shoppers do
console-show-all = Show everything
console-upload = Upload

console-said-created = Product added. Add pictures next.
console-said-saved = Saved
console-said-archived = Moved to the archive
console-said-duplicated = This is the copy. It is a draft without stock.
console-said-bulk = { $count ->
    [0] No product was changed
    [one] { $count } product changed
   *[other] { $count } products changed
}
console-said-nothing-picked = Tick the products first
console-said-picture-added = Picture added
console-said-pictures-added = { $count ->
    [0] No picture added
    [one] { $count } picture added
   *[other] { $count } pictures added
}
console-said-picture-moved = Picture moved
console-said-picture-removed = Picture removed
console-said-import-cancelled = Import stopped

# Home

console-home-lead = What needs you now, and how the store does
console-due-out = { $count ->
    [one] product is sold out
   *[other] products are sold out
}
console-due-low = { $count ->
    [one] product runs low
   *[other] products run low
}
console-due-reviews = { $count ->
    [one] review waits for an answer
   *[other] reviews wait for an answer
}
console-due-drafts = { $count ->
    [one] draft is not on sale yet
   *[other] drafts are not on sale yet
}
console-due-none = Nothing waits for you
console-due-none-text = Stock that runs low, new reviews and drafts appear here.
console-on-sale = On sale
console-views-week = Views in 7 days
console-rating = Rating
console-rating-from = { $count ->
    [0] No reviews yet
    [one] From { $count } review
   *[other] From { $count } reviews
}
console-reviews-newest = Newest reviews
console-steps-title = To your first sale
console-step-profile = Describe your store
console-step-profile-text = A logo and two sentences about what you sell
console-step-product = Add a product
console-step-product-text = A name, a price, how many there are, a picture
console-step-publish = Put it on sale
console-step-publish-text = Shoppers see what is on sale; drafts are only yours
console-step-done = Done
console-step-go = Start

# Products

console-product = Product
console-product-add = Add product
console-product-new-lead = Pictures come next, once the product is saved.
console-status = Status
console-status-all = All
console-status-active = On sale
console-status-draft = Draft
console-status-archived = Archive
console-status-taken-down = Taken down
console-price = Price
console-stock = Stock
console-variants = Variants
console-updated = Changed
console-stock-all = Any stock
console-stock-low = Low
console-stock-out = Sold out
console-stock-enough = Enough
console-category = Category
console-category-all = All categories
console-category-none = No category
console-sort = Sort by
console-sort-newest = Newest first
console-sort-changed = Changed last
console-sort-name = By name
console-sort-price = Price, low to high
console-sort-price-down = Price, high to low
console-sort-stock = Least stock first
console-sort-selling = Best selling
console-products-search = Search by name or SKU
console-products-none = No products yet
console-products-none-text = Add the first one by hand, or import many from a file.
console-products-not-found = No product fits
console-products-not-found-text = Try fewer words or another filter.
console-pick = Pick { $name }
console-duplicate = Copy

console-bulk = With the ticked products
console-bulk-more = Change price or stock
console-publish = Put on sale
console-unpublish = Make drafts
console-archive = Archive
console-percent = Change price by
console-percent-hint = 10 raises, -10 lowers
console-price-by = Change prices
console-price-set-label = Set price to
console-price-set = Set prices
console-pieces = Pieces to add
console-pieces-hint = -5 takes away; only products without options
console-stock-add = Add stock
console-left-over = { $count ->
    [one] { $count } product was left as it was
   *[other] { $count } products were left as they were
}

# One product

console-taken-down-title = Taken down by the platform
console-taken-down-text = Shoppers do not see it, whatever its status says. The reason given:
console-basics = Name and description
console-name = Name
console-name-ar = Name in Arabic
console-description = Description
console-description-ar = Description in Arabic
console-brand = Brand
console-compare-at = Price before
console-compare-at-hint = Shown struck out, with what is saved
console-pictures = Pictures
console-picture-add = Add pictures
console-picture-hint = JPEG, PNG, WebP or AVIF, up to 10 MB each. Upright pictures look best.
console-picture-first = Shown in lists
console-picture-before = Move picture { $number } forward
console-picture-after = Move picture { $number } back
console-picture-remove = Remove picture { $number }
console-stock-and-options = Stock and options
console-sku = SKU
console-threshold-hint = From so many on you are told
console-stock-hint = How many can be bought now. A change is written to the log.
console-options = Options, such as size or colour
console-options-hint = Each way to choose becomes a variant with a price and stock of its own when you save. Take all options away for a product without variants.
console-option-name = Option
console-option-name-hint = Size
console-option-values = Values
console-option-values-hint = With commas between: S, M, L
console-variant = Variant
console-variants-each = Each variant
console-variants-hint = An empty price means the price of the product.
console-attributes = Details
console-attributes-hint = What shoppers filter by and compare, such as material or width.
console-attribute-name = Detail
console-attribute-value = Value
console-attribute-drop = Not given
console-shipping = Shipping and tax
console-weight = Weight
console-grams = g
console-tax = Tax
console-tax-standard = Standard rate
console-tax-reduced = Reduced rate
console-tax-zero = Zero rate
console-visibility = Visibility
console-visibility-who = Who sees it
console-status-draft-hint = Only you
console-status-active-hint = Everybody, as long as the store is open
console-archive-this = Archive this product
console-archive-text = It leaves the shop and your lists. Its links, orders and reviews stay, and you can bring it back from the archive.

# Inventory

console-stock-export = Export stock
console-log = Stock log
console-place = Place
console-place-all = All places
console-on-hand = On hand
console-reserved = Reserved
console-available = Can be bought
console-adjust = Adjust
console-adjust-send = Change stock
console-change-hint = 5 adds, -5 takes away
console-stock-not-found = No stock fits
console-stock-none-text = Stock appears here with your first product.
console-when = When
console-then = From, to
console-from-to = { $before } to { $after }
console-who = By
console-log-none = No changes yet
console-log-none-text = Each change of stock is kept here, with who made it and why.

# Reviews

console-reviews-all = All reviews
console-reviews-unanswered = Unanswered
console-reviews-none = No reviews yet
console-reviews-none-text = What buyers say of your products appears here.
console-reviews-answered = All reviews are answered
console-reviews-answered-text = New ones appear here.
console-review-verified = Bought it
console-review-your-answer = Your answer
console-review-answer = Answer
console-review-change = Change your answer
console-review-answer-label = Your answer
console-review-answer-hint = Everybody can read it, under your store's name.
console-review-send = Publish answer

# Analytics

console-range = { $first } to { $last }
console-range-label = Time
console-range-own = Days of your own
console-range-wrong = These days could not be read, so the last 30 are shown. A time has at most 366 days.
console-range-show = Show
console-days-7 = 7 days
console-days-30 = 30 days
console-days-90 = 90 days
console-from = From
console-to = To
console-views = Views
console-against-before = { $change } on the time before
console-views-by-day = Views of your products by day
console-views-summary = { $count ->
    [one] { $count } view; the most on { $day }: { $most }
   *[other] { $count } views; the most on { $day }: { $most }
}
console-views-none = Nobody looked yet
console-views-none-text = Views appear here as soon as shoppers open your products.
console-best = What brought most
console-sales = Sales
console-sold = Sold
console-orders-sold = Orders
console-order-average = Average order
console-sales-by-day = Sales by day
console-sales-summary = { $all } altogether; the most on { $day }: { $most }
console-sales-none = Nothing was sold in these days
console-stock-of-products = Stock of what is on sale

# The store

console-profile-words = What shoppers read
console-logo = Logo
console-logo-hint = Square, JPEG, PNG or WebP, up to 10 MB
console-banner = Banner
console-banner-hint = Wide, JPEG, PNG or WebP, up to 10 MB
console-picture-choose = Choose a picture
console-picture-replace = Choose another picture
console-picture-take-away = Remove picture
console-places-lead = Where your goods stand, and where people may come
console-place-add = Add place
console-place-default = Usual place
console-place-public = People may come here
console-place-private = For your goods only
console-place-remove = Give up { $name }
console-place-name = Name of the place
console-place-is-public = People may come here
console-place-is-public-hint = Then street, city, country and coordinates are needed.
console-place-make-default = Goods stand here unless told otherwise
console-place-where = Address
console-latitude = Latitude
console-longitude = Longitude
console-coordinates-hint = Such as 25.2048
console-longitude-hint = Such as 55.2708
console-hours = Opening hours
console-hours-hint = Two times a day, such as 09:00 and 18:30. Leave both empty where it stays closed.
console-opens = Opens
console-closes = Closes
console-time-zone = Time zone
console-time-zone-hint = Such as Asia/Dubai or Europe/Berlin
console-day-1 = Monday
console-day-2 = Tuesday
console-day-3 = Wednesday
console-day-4 = Thursday
console-day-5 = Friday
console-day-6 = Saturday
console-day-7 = Sunday

# Import and export

console-import-lead = Change many products at once in a table program
console-export = Export products
console-import-file = Import from a file
console-import-template = Empty template
console-import-choose = File of products
console-import-hint = CSV, up to 10 MB. Products are known by their id or SKU; others are new.
console-import-dry = Only check
console-import-dry-hint = You see what would happen; nothing is written.
console-import-start = Read file
console-imports-earlier = Earlier imports
console-import-running = Running
console-import-checked = Checked
console-import-done = Imported
console-import-cancelled = Stopped
console-import-check = Check of a file
console-import-progress = { $done } of { $total } products read
console-import-look-again = Look again
console-import-cancel = Stop import
console-import-nothing-written = Nothing was written yet
console-import-apply = { $count ->
    [one] Import { $count } product
   *[other] Import { $count } products
}
console-import-created = New
console-import-updated = Changed
console-import-would-create = Would be new
console-import-would-update = Would change
console-import-failed = With problems
console-import-fine = Every line is fine
console-import-line = Line
console-import-column = Column
console-import-problem = Problem
console-import-wrong = What is wrong with the file
