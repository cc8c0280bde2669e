// Draws the layers of the map as egui draws its meshes: color times texture, in gamma space.

struct Screen {
    // Width and height in points.
    size: vec2<f32>,
};

@group(0) @binding(0) var<uniform> screen: Screen;
@group(1) @binding(0) var texels: texture_2d<f32>;
@group(1) @binding(1) var texel_sampler: sampler;

struct Corner {
    @builtin(position) position: vec4<f32>,
    @location(0) uv: vec2<f32>,
    @location(1) color: vec4<f32>,
};

@vertex
fn corner(
    @location(0) position: vec2<f32>,
    @location(1) uv: vec2<f32>,
    @location(2) color: vec4<f32>,
) -> Corner {
    // From points with y downwards to the square from -1 to 1 with y upwards.
    let place = vec2<f32>(2.0, -2.0) * position / screen.size + vec2<f32>(-1.0, 1.0);

    return Corner(vec4<f32>(place, 0.0, 1.0), uv, color);
}

@fragment
fn pixel(in: Corner) -> @location(0) vec4<f32> {
    return in.color * textureSample(texels, texel_sampler, in.uv);
}
