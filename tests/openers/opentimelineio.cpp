// Reads timelines by OpenTimelineIO's own library, and writes them back by it.
//
// Standard input: the path of a file a line. Prints a JSON list with what the library understood of each, or why it did
// not. A span of time is [first frame, its rate, frames, their rate]; where a clip or a marker stands in the whole timeline is
// the library's own answer. `unasked` are names that the library has no meaning for: it would only carry them along.
#include <opentimelineio/clip.h>
#include <opentimelineio/externalReference.h>
#include <opentimelineio/marker.h>
#include <opentimelineio/serializableObject.h>
#include <opentimelineio/timeline.h>
#include <opentimelineio/unknownSchema.h>

#include <cstdio>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace otio = opentimelineio::OPENTIMELINEIO_VERSION;
using opentime::TimeRange;

/// The library's own way to fail: a status that has to be asked.
struct Status : otio::ErrorStatus
{
    template <typename T> T of(T value) const
    {
        if (otio::is_error(*this)) throw std::runtime_error(full_description);
        return value;
    }
};

std::string text(std::string const& words)
{
    std::string json = "\"";
    for (unsigned char byte: words)
    {
        char escaped[8];
        std::snprintf(escaped, sizeof escaped, "\\u%04x", byte);
        if (byte < 0x20 || byte == '"' || byte == '\\') json += escaped;
        else json += static_cast<char>(byte);
    }
    return json + "\"";
}

std::string list(std::vector<std::string> const& values)
{
    std::string json = "[";
    for (auto const& value: values) json += (json.size() > 1 ? ",\n" : "") + value;
    return json + "]";
}

std::string span(TimeRange const& range)
{
    char json[120];
    auto const start = range.start_time(), length = range.duration();
    std::snprintf(json, sizeof json, "[%.17g,%.17g,%.17g,%.17g]", start.value(), start.rate(), length.value(), length.rate());
    return json;
}

class Reading
{
public:
    explicit Reading(otio::Timeline& timeline) : timeline(timeline), stack(timeline.tracks()) {}

    std::string json()
    {
        note(timeline);
        note(*stack);
        std::vector<std::string> tracks;
        for (auto const& child: stack->children())
        {
            auto* const track = dynamic_cast<otio::Track*>(child.value);
            if (!track) throw std::runtime_error("a child of the stack is no track");
            tracks.push_back(of(*track));
        }
        Status status;
        auto const written = timeline.to_json_string(&status);
        return "{\"name\":" + text(timeline.name()) + ",\"tracks\":" + list(tracks) + ",\"unasked\":" + list(unasked)
            + ",\"written\":" + text(status.of(written)) + "}";
    }

private:
    otio::Timeline& timeline;
    otio::Stack* stack;
    std::vector<std::string> unasked;

    void note(otio::SerializableObject& object)
    {
        if (object.is_unknown_schema()) unasked.push_back(text("schema " + object.schema_name()));
        for (auto const& field: object.dynamic_fields()) unasked.push_back(text(object.schema_name() + "." + field.first));
    }

    std::string of(otio::Track& track)
    {
        note(track);
        std::vector<std::string> clips;
        for (auto const& child: track.children())
        {
            auto* const clip = dynamic_cast<otio::Clip*>(child.value);
            if (!clip) throw std::runtime_error("a child of a track is no clip");
            clips.push_back(of(*clip));
        }
        return "{\"kind\":" + text(track.kind()) + ",\"clips\":" + list(clips) + "}";
    }

    std::string of(otio::Clip& clip)
    {
        note(clip);
        auto* const media = dynamic_cast<otio::ExternalReference*>(clip.media_reference());
        if (!media) throw std::runtime_error("a clip names no file");
        note(*media);
        std::vector<std::string> markers;
        for (auto const& marker: clip.markers()) markers.push_back(of(*marker.value, clip));
        Status status;
        auto const shown = status.of(clip.trimmed_range(&status));
        auto const place = status.of(clip.transformed_time_range(shown, stack, &status));
        return "{\"name\":" + text(clip.name()) + ",\"shown\":" + span(shown) + ",\"place\":" + span(place)
            + ",\"target\":" + text(media->target_url()) + ",\"available\":" + span(status.of(clip.available_range(&status)))
            + ",\"markers\":" + list(markers) + "}";
    }

    std::string of(otio::Marker& marker, otio::Clip& clip)
    {
        note(marker);
        Status status;
        auto const place = status.of(clip.transformed_time_range(marker.marked_range(), stack, &status));
        return "{\"name\":" + text(marker.name()) + ",\"comment\":" + text(marker.comment()) + ",\"place\":" + span(place) + "}";
    }
};

std::string opened(std::string const& path)
{
    try
    {
        Status status;
        otio::SerializableObject::Retainer<otio::SerializableObject> const whole(
            status.of(otio::SerializableObject::from_json_file(path, &status)));
        auto* const timeline = dynamic_cast<otio::Timeline*>(whole.value);
        if (!timeline) throw std::runtime_error("the file holds no timeline");
        return Reading(*timeline).json();
    }
    catch (std::exception const& error)
    {
        return "{\"failed\":" + text(error.what()) + "}";
    }
}

int main()
{
    std::vector<std::string> timelines;
    for (std::string path; std::getline(std::cin, path);) timelines.push_back(opened(path));
    std::cout << list(timelines) << std::endl;
}
