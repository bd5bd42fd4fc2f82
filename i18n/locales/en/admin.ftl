# The dashboard of those who run the platform.

admin-places = Administration
admin-goods = Goods
admin-people = People
admin-platform = Platform
admin-overview = Overview
admin-overview-lead = What needs a person now.
admin-products = Products
admin-reviews = Reviews
admin-vendors = Stores
admin-users = Accounts
admin-audit-log = Audit log
admin-settings = Settings

admin-open = Open
admin-status = Status
admin-status-any = Open and closed
admin-reason = Reason
admin-yes = Yes
admin-no = No
admin-not-given = Nothing was written

# Overview

admin-nothing-waits = Nothing waits
admin-nothing-waits-text = Applications and complaints show up here as they come in.
admin-waiting-stores = { $count ->
    [one] store waits for approval
   *[other] stores wait for approval
}
admin-waiting-reviews = { $count ->
    [one] review was complained of
   *[other] reviews were complained of
}
admin-waiting-jobs = { $count ->
    [one] job failed ten times and is parked
   *[other] jobs failed ten times and are parked
}
admin-latest = Done last

# Stores

admin-vendors-all = All
admin-vendors-search = Search stores and keepers
admin-vendors-none = No stores here
admin-vendors-none-text = Stores show up here as people apply for them.
admin-vendors-not-found = Nothing found
admin-vendors-not-found-text = Try another name, or a part of it.
admin-store = Store
admin-keeper = Keeper
admin-sells = What it sells
admin-products-of = { $total }, of which { $on_sale } on sale
admin-applied = Applied
admin-approved = First approved
admin-account = Account
admin-keeper-inactive = This account is switched off
admin-places-of-goods = Places
admin-place-public = People may come here
admin-place-private = For goods only
admin-place-default = default
admin-history = History
admin-history-none = Nothing was decided yet.
admin-step-approved = Approved
admin-step-rejected = Rejected
admin-step-suspended = Suspended
admin-step-reinstated = Opened again

admin-decide = Decide
admin-decide-text = The keeper gets a mail with your decision.
admin-approve = Approve store
admin-approved-because = Application checked
admin-reject = Reject application
admin-reject-hint = The keeper reads this, so say what is missing
admin-approve-after-all = Approve after all
admin-internal-hint = For the audit log. The keeper does not read it
admin-rejected-text = The keeper may change the application and send it again.
admin-suspended-text = Its products are not shown and cannot be bought.
admin-active-text = Its products are shown and can be bought.
admin-reinstate = Open store again
admin-suspend = Suspend store
admin-suspend-title = Suspend this store?
admin-suspend-text = Its products vanish from the shop at once. Orders that were placed stay as they are.
admin-suspend-hint = The keeper reads this
admin-suspend-here = Suspend on this page, if the button does nothing
admin-confirm = Store name
admin-confirm-hint = Type { $name } to confirm

admin-said-approved = Store approved
admin-said-rejected = Application rejected
admin-said-suspended = Store suspended
admin-said-reinstated = Store opened again

# Products

admin-product = Product
admin-products-lead = What every store has. What you take down stays down until you put it up again.
admin-products-search = Search products, SKUs and stores
admin-products-none = No products here
admin-products-none-text = Products show up here as stores add them.
admin-product-sight = What shoppers see
admin-store-file = About this store
admin-up-text = Nobody hides it. Whether shoppers find it is up to its store.
admin-down-text = Shoppers neither see nor buy it, whatever its store does.
admin-take-down = Take down
admin-put-up = Put up again
admin-step-put-up = Put up again
admin-step-changed = Changed
admin-said-taken-down = Product taken down
admin-said-put-up = Product put up again
admin-goods-on-sale = Products on sale
admin-goods-low = Low or sold out
admin-show = Show

# Reviews

admin-reviews-lead = Those somebody complained of come first.
admin-reviews-all = All
admin-reviews-search = Search words, people and products
admin-reviews-none = No reviews here
admin-reviews-none-text = Reviews show up here as shoppers write them.
admin-reviews-no-complaints = No complaints
admin-reviews-no-complaints-text = Nobody has complained of a review that is not decided yet.
admin-review-reported = Complaints
admin-review-complaints = { $count ->
    [one] { $count } complaint
   *[other] { $count } complaints
}
admin-review-reasons = What was said against it
admin-review-keep = Keep in sight
admin-review-show = Show again
admin-review-reason-hint = For the audit log

# Accounts

admin-users-search = Search names and addresses
admin-users-not-found = Nobody found
admin-person = Person
admin-role = Role
admin-role-any = Every role
admin-role-customer = Customer
admin-role-vendor = Seller
admin-role-courier = Courier
admin-role-admin = Administrator
admin-role-superadmin = Superadmin
admin-joined = Joined
admin-active = Open
admin-inactive = Switched off
admin-email-proven = Address confirmed
admin-two-step = Two-step sign-in
admin-permissions = Permissions
admin-permissions-hint = For administrators only; a superadmin has them all
admin-permission-products = Products
admin-permission-vendors = Stores
admin-permission-orders = Orders
admin-permission-payments = Payments
admin-permission-refunds = Refunds
admin-permission-payouts = Payouts
admin-permission-users = Accounts
admin-permission-content = Content and reviews
admin-permission-marketing = Marketing
admin-permission-support = Support
admin-permission-reports = Reports
admin-permission-settings = Settings
admin-permission-security = Security and audit log
admin-role-and-permissions = Role and permissions
admin-role-text = A new role counts at once, on every device.
admin-role-save = Save role
admin-switch-off = Switch account off
admin-switch-off-text = It is signed out everywhere at once and cannot sign in again.
admin-switch-on = Switch account on
admin-switch-on-text = Its keeper can sign in again with the same password.
admin-said-switched-on = Account switched on
admin-said-switched-off = Account switched off
admin-said-role = Role saved

# Audit log

admin-audit-lead = What staff did: who, what, before and after.
admin-audit-search = Search actions, reasons and people
admin-audit-about = About
admin-audit-everything = About everything
admin-audit-what = What
admin-audit-who = Who
admin-audit-when = When
admin-audit-change = What changed
admin-audit-before = Before
admin-audit-after = After
admin-audit-none = Nothing found
admin-target-user = Account
admin-target-vendor = Store
admin-target-product = Product
admin-target-category = Category
admin-target-review = Review

# Settings

admin-settings-lead = They count at once, and every change is in the audit log.
admin-settings-stores = Stores
admin-auto-approve = Open stores without approval
admin-auto-approve-hint = Whoever applies can sell at once
admin-settings-catalog = Catalogue
admin-image-hosts = Hosts of pictures
admin-image-hosts-hint = Pictures of products are also shown from these, with commas between them
admin-settings-sessions = Sign-ins
admin-idle-days = Days without use
admin-idle-days-hint = An unused sign-in ends after so many days
admin-max-days = Days at most
admin-max-days-hint = Any sign-in ends after so many days
admin-settings-limits = Limits
admin-open-orders = Unpaid orders of one person
admin-open-orders-hint = So many may wait for their money at once; cash on delivery counts until it is paid
admin-open-orders-of-guests = Unpaid orders of guests from one network address
admin-open-orders-of-guests-hint = Of all of them together
admin-requests = Requests a minute
admin-requests-hint = For one address or account
admin-auth = Sign-ins a minute
admin-auth-hint = Sign-ins, registrations and codes, for one address
admin-said-settings = Settings saved
admin-settings-prices = Prices and tax
admin-shop-country = The shop’s country
admin-shop-country-hint = Delivery and tax are estimated for it until a shopper says where things go
admin-prices-include-tax = Prices include tax
admin-prices-include-tax-hint = Orders that were placed stay as they are
admin-tax-on-commission = Tax on commission

# Events and jobs

admin-events = Events and jobs
admin-events-lead = What happened and was told, and what could not be done yet.
admin-events-stream = Events
admin-events-parked = Parked jobs
admin-events-waiting = Waiting jobs
admin-events-search = Search a kind or the id of a thing
admin-events-what = Event
admin-events-data = What it says
admin-events-of-thing = Everything that happened to it
admin-events-not-sent = Waits for the broker
admin-events-older = Older ones
admin-events-none-text = Try the beginning of a kind, such as order, or the whole id of a thing.
admin-events-said-replayed = The job is tried again
admin-events-said-given-up = The job was given up
admin-jobs-what = Job
admin-jobs-error = What went wrong
admin-jobs-parked-at = Parked
admin-jobs-due = Due
admin-jobs-tries = { $count ->
    [one] Tried once
   *[other] Tried { $count } times
}
admin-jobs-replay = Try again
admin-jobs-give-up = Give up
admin-jobs-reason-hint = It will never be done; the reason stays in the audit log
admin-jobs-none-parked = No job is parked
admin-jobs-none-parked-text = A job that failed ten times would show up here.
admin-jobs-none-waiting = No job waits
admin-jobs-none-waiting-text = Everything that was to be done is done.
admin-target-job = Job
