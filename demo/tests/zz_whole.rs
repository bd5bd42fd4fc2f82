use demo::world::{Extent, play};
use testkit::{Changes, World};
#[tokio::test(flavor = "multi_thread")]
async fn whole() {
    let world = World::with(Changes { hash_memory_kib: 8, ..Changes::default() }).await;
    let start = std::time::Instant::now();
    let pictures = std::env::var("PICS").unwrap().parse().unwrap();
    let width = std::env::var("WIDE").unwrap().parse().unwrap();
    let e = Extent { pictures, width, decorated: pictures > 1, ..Extent::WHOLE };
    println!("{:?} {:?}", play(&world.cx(), &e).await, start.elapsed());
    let again = std::time::Instant::now();
    println!("{:?} {:?}", play(&world.cx(), &e).await, again.elapsed());
    world.assert_sound().await;
    for q in ["users","vendors","stores","categories","products","variants","pictures","product_images","stock_log","reviews","review_votes","review_reports","reviews where response is not null","wishlist_items","product_views","audit_log","events","jobs","brands","stock_levels where is_low","stock_levels where available=0", "products where status='ACTIVE'", "products where status='DRAFT'", "products where status='ARCHIVED'", "reviews where rating=5","reviews where rating=4","reviews where rating=3","reviews where rating=2","reviews where rating=1", "products where rating_count=0 and status='ACTIVE'", "products where rating_count>=10","reviews where language='ar'"] {
        println!("{q}: {}", world.count(&format!("select count(*) from {q}")).await);
    }
    println!("max reviews {}", world.count("select max(rating_count)::int8 from products").await);
    let keys = world.cabinet.keys();
    println!("files {}", keys.len());
    let mut sum = 0usize;
    for k in &keys { if let Ok(Some(b)) = world.shop().files.get(k).await { sum += b.len(); } }
    println!("bytes {sum}");
}
