// Feeds as each tool writes them, broken rows included. The columns are those of the dialects' sources in
// shared/catalog/feed-dialects.ts; products and shops are made up.

export const GOOGLE_TSV = [
  'id\ttitle\tdescription\tlink\timage link\tadditional_image_link\tavailability\tprice\tsale_price\tsale_price_effective_date\tbrand\tgtin',
  'KET-1\tAurel "Kettle" 1,7 l\tBoils fast\thttps://shop.example/1\tpictures/a.jpg\tpictures/b.jpg,https://cdn.example/c.jpg\tin_stock\t49.90 EUR\t39.90 EUR\t2026-11-01T00:00+0100/2026-11-30T23:59+0100\tAurel\t04012345678901',
  'KET-2\tTravel kettle\tSmall\thttps://shop.example/2\tpictures/a.jpg\t\tin_stock\ttwenty EUR\t\t\tAurel\t',
  '\tNo id\t\t\t\t\t\t10.00 EUR\t\t\t\t',
  'KET-1\tAgain\t\t\tpictures/a.jpg\t\t\t10.00 EUR\t\t\t\t',
  'KET-3\tOver &amp; <b>out</b>\tIs over\t\tpictures/a.jpg\t\tout_of_stock\t1,299.00 EUR\t999.00 EUR\t2026-01-01/2026-01-31\tAurel\t',
].join('\r\n');

/** Excel's CSV of a German shop: semicolons, commas before decimals. */
export const GERMAN_CSV = [
  'Artikelnummer;Bezeichnung;Preis;Bild',
  'A-1;Wasserkocher;1.299,90 EUR;pictures/a.jpg',
  'A-2;"Tasse; groß";1.299 EUR;pictures/a.jpg',
  'A-3;Löffel;0,00 EUR;pictures/a.jpg',
].join('\n');

export const GOOGLE_RSS = `<?xml version="1.0"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title>
<item><g:id>1</g:id><title>For readers</title><g:title><![CDATA[Kettle <b>steel</b>]]></g:title><g:price>39.90 USD</g:price>
<g:image_link>https://cdn.example/a.jpg?x=1&amp;y=2</g:image_link><g:additional_image_link>https://cdn.example/b.jpg</g:additional_image_link><g:additional_image_link>https://cdn.example/c.jpg</g:additional_image_link>
<g:shipping><g:country>US</g:country><g:price>5.00 USD</g:price></g:shipping></item>
<item><g:id>2</g:id><g:title>Broken</g:titel></item>
<item><g:id>3</g:id><g:title>Cup</g:title><g:price>8 USD</g:price></item>
</channel></rss>`;

export const GOOGLE_ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
<entry><g:id>1</g:id><title>Kettle</title><link href="https://shop.example/1"/><g:price>39.90 USD</g:price><g:image_link>https://cdn.example/a.jpg</g:image_link></entry>
</feed>`;

export const SHOPIFY_CLASSIC = `Handle,Title,Body (HTML),Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Status
kettle,Kettle,"<p>Boils
in <b>60</b> s</p>",Aurel,Kitchen,Color,Red,K-R,39.90,59.90,4012345678901,https://cdn.example/1.jpg,1,active
kettle,,,,,,Blue,K-B,44.90,,,https://cdn.example/2.jpg,2,
kettle,,,,,,,,,,,https://cdn.example/3.jpg,3,
cup,Cup,,Aurel,Kitchen,,,C-1,,,,https://cdn.example/4.jpg,1,active
`;

export const SHOPIFY_2024 = `Title,URL handle,Description,Vendor,Product category,Type,Status,SKU,Barcode,Price,Compare-at price,Product image URL,Image position,Variant image URL
Kettle,kettle,<p>Fast</p>,Aurel,Home,Kitchen,Active,K-1,401,39.90,,https://cdn.example/1.jpg,1,
,kettle,,,,,,K-2,402,39.90,,https://cdn.example/2.jpg,2,https://cdn.example/2.jpg
`;

/** The template of TikTok's Ads Manager: sixteen rows of instructions, a column of its own, the header in row 17. */
export const TIKTOK_CATALOGUE = [
  ...Array.from({ length: 16 }, (_, index) => `Instruction ${index + 1},"Fill in ""title"", no emoji",,,,,,,`),
  'columns,sku_id,title,description,availability,condition,price,link,image_link,video_link,brand',
  ',S-1,Kettle,Fast,in stock,new,39.90 USD,https://shop.example/1,https://cdn.example/1.jpg,,Aurel',
  ',S-2,Cup,Round,in stock,new,,https://shop.example/2,https://cdn.example/2.jpg,,Aurel',
].join('\n');

export const META_CSV = `id,title,description,rich_text_description,availability,condition,price,link,image_link,brand,inventory
M-1,Kettle,,<p>Fast</p>,in stock,new,39.90 GBP,https://shop.example/1,https://cdn.example/1.jpg,Aurel,12
M-2,,,,in stock,new,5.00 GBP,https://shop.example/2,https://cdn.example/2.jpg,Aurel,3
`;

/** Rows of TikTok Shop's sheet `Template`: keys, a version, labels, what is mandatory, products. */
export const TIKTOK_SHOP_ROWS = [
  [
    'category',
    'brand',
    'product_name',
    'product_description',
    'main_image',
    'image_2',
    'parcel_weight',
    'price',
    'quantity',
    'seller_sku',
  ],
  ['V3.1', null, null, null, null, null, null, null, null, null],
  [
    'Category',
    'Brand',
    'Product name',
    'Description',
    'Main image',
    'Image 2',
    'Weight (lb)',
    'Retail price',
    'Stock',
    'Seller SKU',
  ],
  [
    'Mandatory',
    'Optional',
    'Mandatory',
    'Mandatory',
    'Mandatory',
    'Optional',
    'Mandatory',
    'Mandatory',
    'Mandatory',
    'Optional',
  ],
  [
    'Kitchen',
    'Aurel',
    'Kettle',
    '<p>Fast</p>',
    'https://cdn.example/1.jpg',
    'https://cdn.example/2.jpg',
    2,
    39.9,
    100,
    'K-1',
  ],
  ['Kitchen', 'Aurel', 'Cup', 'Round', 'https://cdn.example/3.jpg', null, 1, 'ask us', 100, 'C-1'],
] as const;
